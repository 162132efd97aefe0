export function alignUnits(source: readonly string[], target: readonly string[], _o: object): { source: number[]; target: number[]; confidence: number }[] {
  const n = Math.min(source.length, target.length);
  if (n === 0) return [...source.map((_, i) => ({ source: [i], target: [], confidence: 0 })), ...target.map((_, i) => ({ source: [], target: [i], confidence: 0 }))];
  const share = (t: number, i: number) => Array.from({ length: Math.floor((t * (i + 1)) / n) - Math.floor((t * i) / n) }, (_, k) => Math.floor((t * i) / n) + k);
  return Array.from({ length: n }, (_, i) => ({ source: share(source.length, i), target: share(target.length, i), confidence: 0 }));
}
