"""Verifies a token with nothing of ours: Python's standard library and `cryptography`.

Reads {"token", "disclosures", "jwks", "now"} from standard input, prints {"claims", "disclosed"}; a token that must
not be believed ends it with a status other than 0. Follows RFC 7515 section 5.2 and RFC 9901 section 7.1.
"""

import base64
import hashlib
import json
import sys

from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256


def decode(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def number(text):
    return int.from_bytes(decode(text), "big")


def check(key, signature, signed):
    if key["alg"] == "Ed25519":
        ed25519.Ed25519PublicKey.from_public_bytes(decode(key["x"])).verify(signature, signed)
        return
    assert len(signature) == 64
    point = ec.EllipticCurvePublicNumbers(number(key["x"]), number(key["y"]), ec.SECP256R1())
    halves = (int.from_bytes(half, "big") for half in (signature[:32], signature[32:]))
    point.public_key().verify(encode_dss_signature(*halves), signed, ec.ECDSA(SHA256()))


given = json.load(sys.stdin)
jwt, *joined, end = given["token"].split("~")
assert end == ""
signed, signature = jwt.rsplit(".", 1)
header, claims = (json.loads(decode(piece)) for piece in signed.split("."))
key = next(key for key in given["jwks"]["keys"] if key["kid"] == header["kid"])
assert header["typ"] == "dc+sd-jwt" and header["alg"] == key["alg"]
check(key, decode(signature), signed.encode())
assert claims["_sd_alg"] == "sha-256" and claims["iat"] <= given["now"] < claims["exp"]

disclosed = {}
for disclosure in joined + given["disclosures"]:
    digest = base64.urlsafe_b64encode(hashlib.sha256(disclosure.encode()).digest()).rstrip(b"=").decode()
    assert digest in claims["_sd"]
    _, name, value = json.loads(decode(disclosure))
    assert name not in disclosed and name not in claims
    disclosed[name] = value

json.dump({"claims": claims, "disclosed": disclosed}, sys.stdout)
