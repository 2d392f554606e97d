export { hmac } from './hmac.ts';
export { HASH_BYTES, sha256 } from './sha256.ts';
