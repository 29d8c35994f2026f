const MODULUS = 65_521;
/** Bytes after which the sums are still small whole numbers (below 2³⁰), which engines add fastest. */
const REDUCE_AFTER = 1024;

/** Adler-32, the checksum at the end of zlib data. Source: RFC 1950, §8.2. */
export class Adler {
  private sum = 1;
  private sumOfSums = 0;
  private unreduced = 0;

  add(byte: number): void {
    this.sum += byte;
    this.sumOfSums += this.sum;
    if (++this.unreduced >= REDUCE_AFTER) this.reduce();
  }

  /** As `add` for each of three. */
  addThree(a: number, b: number, c: number): void {
    this.sumOfSums += 3 * (this.sum + a) + 2 * b + c;
    this.sum += a + b + c;
    this.unreduced += 3;
    if (this.unreduced >= REDUCE_AFTER) this.reduce();
  }

  /** As `add(0)` so many times, at the price of one. */
  addZeros(times: number): void {
    this.sumOfSums += this.sum * times;
    this.reduce();
  }

  get value(): number {
    this.reduce();
    return this.sumOfSums * 65_536 + this.sum;
  }

  private reduce(): void {
    this.sum %= MODULUS;
    this.sumOfSums %= MODULUS;
    this.unreduced = 0;
  }
}

/**
 * The checksum of two pieces of data, one behind the other.
 * @param bytes length of the second piece
 */
export function joinedAdler(first: number, second: number, bytes: number): number {
  const [a, b] = [first % 65_536, Math.floor(first / 65_536)];
  const [c, d] = [second % 65_536, Math.floor(second / 65_536)];
  const sum = (a + c + MODULUS - 1) % MODULUS;
  // The second piece was summed from 1, but in the whole it starts from a.
  const shifted = ((bytes % MODULUS) * ((a + MODULUS - 1) % MODULUS)) % MODULUS;
  const sumOfSums = (b + d + shifted) % MODULUS;
  return sumOfSums * 65_536 + sum;
}
