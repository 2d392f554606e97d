/** Where a descriptor keeps what it holds, by the numbers in descriptor.proto: [of a file, of what is inside]. */
const OF_FILE = { 4: 'messageType', 5: 'enumType', 6: 'service' };
const OF_MESSAGE = { 2: 'field', 3: 'nestedType', 4: 'enumType', 8: 'oneofDecl' };
const INSIDE = {
  messageType: OF_MESSAGE,
  nestedType: OF_MESSAGE,
  enumType: { 2: 'value' },
  service: { 2: 'method' },
};

/** Full name of what a path of `SourceCodeInfo` leads to; `null` for what has no name (an option, an import). */
function nameAt(file, path) {
  const names = [file.package];
  let here = file;
  let lists = OF_FILE;
  for (let at = 0; at < path.length; at += 2) {
    const list = lists?.[path[at]];
    here = list && here[list]?.[path[at + 1]];
    if (here === undefined) return null;
    names.push(here.name);
    lists = INSIDE[list];
  }
  return names.join('.');
}

/** Lines of one paragraph are one. */
function unwrapped(comment) {
  const paragraphs = comment.trim().split(/\n\s*\n/);
  return paragraphs.map((text) => text.replace(/\s*\n\s*/g, ' ')).join('\n\n');
}

/** The comments in our own files of an image (as JSON, with source info): pairs of full name and text, in order. */
export function commentsOf(image) {
  return image.file
    .filter((file) => file.package.startsWith('cutru.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((file) =>
      file.sourceCodeInfo.location
        .filter(({ leadingComments }) => leadingComments !== undefined)
        .map(({ path, leadingComments }) => [nameAt(file, path), unwrapped(leadingComments)]),
    )
    .filter(([name]) => name !== null);
}
