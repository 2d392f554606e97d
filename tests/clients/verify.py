"""A client in Python, made from the contract alone.

Needs what Debian has: python3-grpcio, python3-protobuf, and (for the messages) protobuf-compiler with libprotobuf-dev.
`python.sh` beside this file makes the messages and runs it:

    tests/clients/python.sh 127.0.0.1:50051
"""

import json
import sys

import grpc
from google.rpc import error_details_pb2, status_pb2

from cutru.v1 import (
    candidate_pb2,
    common_pb2,
    decision_pb2,
    ethnic_boarding_school_pb2,
    reference_service_pb2,
    university_admission_pb2,
    verification_service_pb2 as wire,
)

SECONDS = 15


def method(channel, kind, name, request, response):
    """A call by its name; messages know how they are written and read."""
    return getattr(channel, kind)(
        "/cutru.v1." + name,
        request_serializer=lambda message: message if isinstance(message, bytes) else message.SerializeToString(),
        response_deserializer=response.FromString,
    )


def boarding(request_id):
    """A pupil who files on 2025-06-10, with her mother. The people are made up."""
    return wire.VerifyRequest(
        request_id=request_id,
        candidate=candidate_pb2.Candidate(
            citizen_id="089313000001",
            full_name="Neáng Sóc",
            birth_date="2013-02-01",
            sex=candidate_pb2.SEX_FEMALE,
            ethnicity=candidate_pb2.Ethnicity(system=candidate_pb2.ETHNICITY_SYSTEM_GSO_1979, code="05"),
        ),
        ethnic_boarding_school=ethnic_boarding_school_pb2.EthnicBoardingSchool(
            submitted_on="2025-06-10",
            guardians=[
                candidate_pb2.Guardian(
                    relation=candidate_pb2.GUARDIAN_RELATION_MOTHER,
                    citizen_id="089185000002",
                    full_name="Neáng Sa",
                    birth_date="1985",
                )
            ],
        ),
        purpose=common_pb2.Purpose(procedure="test", officer="test"),
        explain_in=common_pb2.LANGUAGE_VI,
        dry_run=True,
    )


def university(request_id):
    """A candidate of 2025. `from` is a word of Python: such fields are set by name."""
    school = university_admission_pb2.School(commune="30577", **{"from": "2022-09-05", "to": "2025-05-31"})
    return wire.VerifyRequest(
        request_id=request_id,
        candidate=candidate_pb2.Candidate(
            citizen_id="089207000001", full_name="Chau Sóc", birth_date="2007-02-01"
        ),
        university_admission=university_admission_pb2.UniversityAdmission(
            admission_year=2025, graduation_year=2025, schools=[school], total=2650
        ),
        dry_run=True,
    )


def details(status, kind):
    """The detail of a kind in a google.rpc.Status."""
    for packed in status.details:
        if packed.Is(kind.DESCRIPTOR):
            found = kind()
            packed.Unpack(found)
            return found
    raise AssertionError("no " + kind.DESCRIPTOR.name)


def status_of(error):
    """The google.rpc.Status of an error of a call."""
    for key, value in error.trailing_metadata():
        if key == "grpc-status-details-bin":
            return status_pb2.Status.FromString(value)
    raise AssertionError("no details")


def main(target):
    channel = grpc.insecure_channel(target)
    verify = method(channel, "unary_unary", "VerificationService/Verify", wire.VerifyRequest, wire.VerifyResponse)
    stream = method(
        channel,
        "stream_stream",
        "VerificationService/VerifyStream",
        wire.VerifyStreamRequest,
        wire.VerifyStreamResponse,
    )
    resolve = method(
        channel,
        "unary_unary",
        "ReferenceService/ResolvePlace",
        reference_service_pb2.ResolvePlaceRequest,
        reference_service_pb2.ResolvePlaceResponse,
    )
    told = {}

    answer = verify(boarding("python-1"), timeout=SECONDS)
    told["outcome"] = decision_pb2.Outcome.Name(answer.decision.outcome)
    told["explained"] = len(answer.decision.explanation.lines) > 0

    bad = boarding("python-2")
    bad.candidate.birth_date = "01/02/2013"
    bad.ethnic_boarding_school.guardians[0].relation = 0
    try:
        verify(bad, timeout=SECONDS)
        raise AssertionError("nothing was refused")
    except grpc.RpcError as error:
        status = status_of(error)
        told["status"] = error.code().name
        told["reason"] = details(status, error_details_pb2.ErrorInfo).reason
        told["fields"] = sorted(
            violation.field for violation in details(status, error_details_pb2.BadRequest).field_violations
        )

    items = [
        wire.VerifyStreamRequest(request=university("python-3")),
        b"\xff",
        wire.VerifyStreamRequest(request=university("python-4")),
    ]
    answers = {item.sequence: item.WhichOneof("result") for item in stream(iter(items), timeout=SECONDS)}
    told["stream"] = [answers[sequence] for sequence in sorted(answers)]

    told["place"] = resolve(
        reference_service_pb2.ResolvePlaceRequest(code="30577", on="2025-08-01"), timeout=SECONDS
    ).description
    print(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1:50051")
