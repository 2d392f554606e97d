import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;

/**
 * Verifies a token of ES256 with nothing but the JDK. Arguments: x and y of the public key, the token, disclosures.
 * Prints the payload and each disclosure, a line each; ends with status 1 where they must not be believed.
 */
class Verify {
  public static void main(String[] args) throws Exception {
    var decoder = Base64.getUrlDecoder();
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    var point =
        new ECPoint(new BigInteger(1, decoder.decode(args[0])), new BigInteger(1, decoder.decode(args[1])));
    var key =
        KeyFactory.getInstance("EC")
            .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));

    var jwt = args[2].substring(0, args[2].indexOf('~'));
    var end = jwt.lastIndexOf('.');
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(key);
    signature.update(jwt.substring(0, end).getBytes(StandardCharsets.US_ASCII));
    if (!signature.verify(decoder.decode(jwt.substring(end + 1)))) System.exit(1);

    var payload = new String(decoder.decode(jwt.split("\\.")[1]), StandardCharsets.UTF_8);
    System.out.println(payload);
    for (var i = 3; i < args.length; i++) {
      var hash = MessageDigest.getInstance("SHA-256").digest(args[i].getBytes(StandardCharsets.US_ASCII));
      var digest = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
      if (!payload.contains('"' + digest + '"')) System.exit(1);
      System.out.println(new String(decoder.decode(args[i]), StandardCharsets.UTF_8));
    }
  }
}
