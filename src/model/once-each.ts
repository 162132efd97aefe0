/**
 * A function that is worked out once for each object, as long as somebody holds it: for objects that
 * nobody changes.
 */
export function onceEach<Key extends object, Value>(
  work: (object: Key) => Value,
): (object: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (object) => {
    let found = known.get(object);
    if (found === undefined) known.set(object, (found = { value: work(object) }));
    return found.value;
  };
}
