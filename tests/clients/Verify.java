import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.Status;
import cutru.v1.Candidate;
import cutru.v1.EthnicBoardingSchool;
import cutru.v1.VerificationServiceGrpc;
import cutru.v1.VerifyRequest;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeUnit;

/** A client in Java, made from the contract alone: {@code java.sh} beside this file makes it and runs it. */
public final class Verify {
  private static final Metadata.Key<byte[]> DETAILS =
      Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

  public static void main(String[] args) throws Exception {
    ManagedChannel channel = ManagedChannelBuilder.forTarget(args[0]).usePlaintext().build();
    var service = VerificationServiceGrpc.newBlockingStub(channel);

    // A pupil who files on 2025-06-10. She is made up.
    Candidate candidate =
        Candidate.newBuilder()
            .setCitizenId("089313000001")
            .setFullName("Neáng Sóc")
            .setBirthDate("2013-02-01")
            .build();
    VerifyRequest request =
        VerifyRequest.newBuilder()
            .setRequestId("java-1")
            .setCandidate(candidate)
            .setEthnicBoardingSchool(EthnicBoardingSchool.newBuilder().setSubmittedOn("2025-06-10"))
            .setDryRun(true)
            .build();
    var answer = service.withDeadlineAfter(15, TimeUnit.SECONDS).verify(request);
    System.out.println(answer.getDecision().getOutcome());

    VerifyRequest bad =
        request.toBuilder().setCandidate(candidate.toBuilder().setBirthDate("01/02/2013")).build();
    try {
      service.withDeadlineAfter(15, TimeUnit.SECONDS).verify(bad);
      throw new AssertionError("nothing was refused");
    } catch (StatusRuntimeException error) {
      System.out.println(error.getStatus().getCode());
      Metadata trailers = io.grpc.Status.trailersFromThrowable(error);
      for (Any detail : Status.parseFrom(trailers.get(DETAILS)).getDetailsList()) {
        if (!detail.is(BadRequest.class)) continue;
        for (var violation : detail.unpack(BadRequest.class).getFieldViolationsList())
          System.out.println(violation.getField());
      }
    }
    channel.shutdownNow();
  }
}
