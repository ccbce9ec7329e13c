/** A key may be a cell of somebody's file: longer ones are made anew, so that what is kept stays small. */
const LONGEST = 300;

/**
 * `make`, its answers kept: for what is asked again and again of few. It must depend on its key alone. Once there are `most`
 * answers all are forgotten, so that what nobody asks for any more does not stay.
 */
export function memoOf<K, V>(most: number, make: (key: K) => V, longest = LONGEST): (key: K) => V {
  const answers = new Map<K, V>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (typeof key === 'string' && key.length > longest) return make(key);
    if (answers.size >= most) answers.clear();
    const answer = make(key);
    answers.set(key, answer);
    return answer;
  };
}
