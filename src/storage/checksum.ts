/** CRC-32 as in ISO 3309 (PNG, zip): the reflected polynomial 0xEDB88320. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * The CRC-32 of some bytes: finds rows that a disk or a browser bug has changed; no protection
 * against anyone who changes rows on purpose.
 * @param before the CRC-32 of what comes before the bytes
 * @returns an unsigned 32-bit integer
 */
export function checksum(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~crc >>> 0;
}
