#!/bin/sh
# A client in Python from the contract alone: tests/clients/python.sh [HOST:PORT]
# Ends with 77 where Debian's python3-grpcio, python3-protobuf, protobuf-compiler and libprotobuf-dev are missing.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
PYTHON=${PYTHON:-/usr/bin/python3}
PROTOC=${PROTOC:-protoc}
"$PYTHON" -c 'import grpc, google.protobuf' 2>/dev/null && command -v "$PROTOC" >/dev/null || {
  echo 'missing: apt-get install python3-grpcio python3-protobuf protobuf-compiler libprotobuf-dev' >&2
  exit 77
}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$PROTOC" -I "$root/proto" ${PROTOC_INCLUDE:+-I "$PROTOC_INCLUDE"} --python_out="$made" \
  "$root"/proto/cutru/v1/*.proto "$root"/proto/google/rpc/*.proto
PYTHONPATH="$made${PYTHONPATH:+:$PYTHONPATH}" PYTHONDONTWRITEBYTECODE=1 \
  "$PYTHON" "$root/tests/clients/verify.py" "$@"
