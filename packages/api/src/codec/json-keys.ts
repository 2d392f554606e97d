/** Texts, signs, and all else that JSON consists of. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/** Deeper than any field of ours: what lies there is in a field that nobody knows, and is told of as that. */
const DEEPEST = 16;

interface Open {
  /** `null` in a list. */
  readonly keys: Set<string> | null;
  at: string | number;
}

/**
 * Where objects have a key that they had before, as keys and places in lists from the outermost: `JSON.parse` takes the
 * last of them and says nothing, and another reader may take the first. The text is JSON that was parsed; at most `most`
 * are found.
 */
export function repeatedKeys(text: string, most: number): readonly (readonly (string | number)[])[] {
  const found: (string | number)[][] = [];
  const open: Open[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const inside = open[open.length - 1];
    if (token === '{') open.push({ keys: new Set(), at: '' });
    else if (token === '[') open.push({ keys: null, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && inside !== undefined && typeof inside.at === 'number') inside.at += 1;
    else if (token === ':' && inside?.keys) {
      const key = JSON.parse(last) as string;
      inside.at = key;
      if (inside.keys.has(key) && open.length <= DEEPEST) found.push(open.map(({ at }) => at));
      if (found.length === most) return found;
      inside.keys.add(key);
    }
    last = token;
  }
  return found;
}
