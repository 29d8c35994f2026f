/** Bits in the order deflate has them, lowest first. */
export class BitWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private held = 0;
  private heldBits = 0;

  /** Makes room; nothing may be written without. @param bits how many are to come at most */
  reserve(bits: number): void {
    const needed = this.length + (bits >>> 3) + 8;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** @param bits at most 16; the rest of `value` must be zero */
  write(value: number, bits: number): void {
    this.held |= value << this.heldBits;
    this.heldBits += bits;
    if (this.heldBits < 16) return;
    this.bytes[this.length++] = this.held;
    this.bytes[this.length++] = this.held >>> 8;
    this.held >>>= 16;
    this.heldBits -= 16;
  }

  /** The same bits so many times. @param bits at most 30 */
  repeat(value: number, bits: number, times: number): void {
    let left = times;
    if (bits > 8) {
      for (; left > 0; left--) {
        this.write(value & 0xffff, Math.min(16, bits));
        if (bits > 16) this.write(value >>> 16, bits - 16);
      }
      return;
    }
    const together = Math.floor(16 / bits);
    let pattern = 0;
    for (let i = 0; i < together; i++) pattern |= value << (i * bits);
    for (; left >= together; left -= together) this.write(pattern, together * bits);
    for (; left > 0; left--) this.write(value, bits);
  }

  /** Fills the last byte up with zeros. */
  toWholeByte(): void {
    while (this.heldBits > 0) {
      this.bytes[this.length++] = this.held;
      this.held >>>= 8;
      this.heldBits = Math.max(0, this.heldBits - 8);
    }
  }

  /** Hands out the whole bytes so far; they hold until more is written. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.subarray(0, this.length);
    this.length = 0;
    return taken;
  }
}
