"""Checks that an entry is in the log, with Python's standard library: check_log.py PROOF CHECKPOINT.

The signature of the checkpoint is checked before, by openssl. Ends with a status other than 0 where the proof fails.
"""

import base64
import hashlib
import json
import sys


def sha256(data):
    return hashlib.sha256(data).digest()


def node(left, right):
    return sha256(b"\x01" + left + right)


with open(sys.argv[1], encoding="utf-8") as file:
    proof = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    origin, size, root, *_ = file.read().split("\n")
size, root = int(size), base64.b64decode(root)

# A field of value 0 is left out, and 64-bit numbers are texts: that is protobuf's JSON.
index = int(proof.get("index", 0))
if int(proof["treeSize"]) != size or not 0 <= index < size:
    sys.exit("the proof is for another size")

content = sha256(base64.b64decode(proof["salt"]) + proof["entry"].encode())
at, last, found = index, size - 1, sha256(b"\x00" + content)
for hash in map(base64.b64decode, proof.get("hashes", [])):
    if last == 0:
        sys.exit("the proof is too long")
    if at % 2 == 1 or at == last:
        found = node(hash, found)
        while at % 2 == 0 and at != 0:
            at, last = at // 2, last // 2
    else:
        found = node(found, hash)
    at, last = at // 2, last // 2
if last != 0 or found != root:
    sys.exit("the proof does not lead to the root")

entry = json.loads(proof["entry"])
print(f"entry {index} of {size} in {origin}: {entry['id']}")
