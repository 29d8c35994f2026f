/** Prefix codes as deflate has them. Source: RFC 1951, §3.2.2. */

/**
 * The length of each symbol's code, so that frequent symbols are short; 0 for one that never comes.
 * A lone symbol gets one bit.
 * @param counts how often each symbol comes
 * @param most   longest code allowed, bits
 */
export function codeLengths(counts: Uint32Array, most: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const used = [...counts.keys()].filter((symbol) => counts[symbol]);
  if (used.length === 1) lengths[used[0] as number] = 1;
  if (used.length < 2) return lengths;
  // Halving the counts flattens the tree; at worst all become 1 and it is as flat as can be.
  for (let halvings = 0; ; halvings++) {
    const weights = used.map((symbol) => Math.ceil((counts[symbol] as number) / 2 ** halvings));
    const depths = treeDepths(weights);
    if (Math.max(...depths) > most) continue;
    used.forEach((symbol, i) => {
      lengths[symbol] = depths[i] as number;
    });
    return lengths;
  }
}

/** How deep each weight lies in a Huffman tree of at least two. */
function treeDepths(weights: readonly number[]): number[] {
  const leaves = [...weights.keys()].sort(
    (a, b) => (weights[a] as number) - (weights[b] as number),
  );
  const total = weights.length * 2 - 1;
  const weight = leaves.map((leaf) => weights[leaf] as number);
  const parent = new Array<number>(total).fill(0);
  // Both queues are in order: leaves as sorted, inner nodes as they were made.
  let leaf = 0;
  let inner = weights.length;
  const lightest = (made: number) => {
    const leafNext =
      leaf < weights.length &&
      (inner >= made || (weight[leaf] as number) <= (weight[inner] as number));
    return leafNext ? leaf++ : inner++;
  };
  for (let made = weights.length; made < total; made++) {
    const a = lightest(made);
    const b = lightest(made);
    weight.push((weight[a] as number) + (weight[b] as number));
    parent[a] = made;
    parent[b] = made;
  }
  const depth = new Array<number>(total).fill(0);
  for (let node = total - 2; node >= 0; node--) {
    depth[node] = (depth[parent[node] as number] as number) + 1;
  }
  const depths = new Array<number>(weights.length).fill(0);
  leaves.forEach((symbol, i) => {
    depths[symbol] = depth[i] as number;
  });
  return depths;
}

/** The codes that follow from their lengths, first bit lowest, as they are written. */
export function codesOf(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= 15; length++) {
    code <<= 1;
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] === length) codes[symbol] = reversed(code++, length);
    }
  }
  return codes;
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}
