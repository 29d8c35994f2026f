const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** An amount of storage as people say it: "3.4 MB". @param bytes at least 0 */
export function byteSize(bytes: number, locale: string): string {
  let amount = bytes;
  let step = 0;
  // 999.5 and more would be shown as 1,000 of the smaller unit.
  while (amount >= 999.5 && step < UNITS.length - 1) {
    amount /= 1_000;
    step += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: amount < 10 && step > 0 ? 1 : 0,
  }).format(amount);
}
