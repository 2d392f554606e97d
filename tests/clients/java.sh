#!/bin/sh
# A client in Java from the contract alone: tests/clients/java.sh [HOST:PORT]
# Ends with 77 where the JDK or the packages of Debian are missing that are named below.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
JARS=${JARS:-/usr/share/java}
PLUGIN=${PLUGIN:-$(command -v grpc_java_plugin || true)}
PROTOC=${PROTOC:-protoc}
class_path=
for jar in grpc-api grpc-context grpc-core grpc-netty grpc-protobuf grpc-protobuf-lite grpc-stub \
  netty-buffer netty-codec netty-codec-http netty-codec-http2 netty-codec-socks netty-common netty-handler \
  netty-handler-proxy netty-resolver netty-transport netty-transport-native-unix-common \
  protobuf guava perfmark-api geronimo-annotation-1.3-spec; do
  [ -e "$JARS/$jar.jar" ] && class_path="$class_path:$JARS/$jar.jar" || missing=$jar
done
[ -z "${missing:-}" ] && [ -n "$PLUGIN" ] && command -v javac >/dev/null && command -v "$PROTOC" >/dev/null || {
  echo 'missing: apt-get install default-jdk-headless protobuf-compiler libprotobuf-dev protobuf-compiler-grpc-java-plugin' >&2
  echo '  libgrpc-java libprotobuf-java libguava-java libnetty-java libperfmark-java libgeronimo-annotation-1.3-spec-java' >&2
  exit 77
}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$PROTOC" -I "$root/proto" ${PROTOC_INCLUDE:+-I "$PROTOC_INCLUDE"} --java_out="$made" \
  --plugin=protoc-gen-grpc-java="$PLUGIN" --grpc-java_out="$made" \
  "$root"/proto/cutru/v1/*.proto "$root"/proto/google/rpc/*.proto
javac -encoding UTF-8 -nowarn -cp "$class_path" -d "$made" "$root/tests/clients/Verify.java" \
  $(find "$made" -name '*.java') 2>"$made/javac" || { cat "$made/javac" >&2; exit 1; }
java -cp "$made$class_path" Verify "${1:-127.0.0.1:50051}"
