#!/bin/sh
# One call by hand, with a client written in Go that reads the contract: tests/clients/call.sh METHOD JSON [HOST:PORT]
#   tests/clients/call.sh ReferenceService/ResolvePlace '{"code": "30577", "on": "2025-08-01"}'
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
PATH="$root/packages/api/node_modules/.bin:$PATH"
exec buf curl --schema "$root/proto" --protocol grpc --http2-prior-knowledge \
  --data "$2" "http://${3:-127.0.0.1:50051}/cutru.v1.$1"
