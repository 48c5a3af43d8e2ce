// Gives the chunks of the bundle names that say what they hold. The bundler numbers them; what a chunk holds decides its name,
// so a comment or a changed line changes none.
const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Every module of a chunk by its file, those that the bundler joined included. */
export function modulesOf(compilation, chunk) {
  return [...compilation.chunkGraph.getChunkModules(chunk)]
    .flatMap((module) => (module.modules ? [...module.modules] : [module]))
    .map(({ resource }) => resource)
    .filter((resource) => resource !== undefined);
}

/** The number that the bundler gave to each chunk, with the name that takes its place. */
export function nameChunks(compilation, main) {
  const chunks = [...compilation.chunks].filter(({ name }) => name !== main);
  const subjects = chunks.map((chunk) => subjectOf(compilation, chunk));
  const names = chunks.map((chunk, index) => {
    const subject = subjects[index];
    const isShared = subjects.filter((other) => other === subject).length > 1;
    return [chunk.id, isShared ? `${subject}-of-${largestIn(compilation, chunk)}` : subject];
  });
  const taken = names.map(([, name]) => name);
  const twice = taken.find((name, index) => taken.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(`Two chunks would be named ${twice}. Tell them apart in scripts/chunks.mjs.`);
  return new Map(names);
}

/** The largest file of a chunk, which most of it is about. */
function largestIn(compilation, chunk) {
  const modules = [...compilation.chunkGraph.getChunkModules(chunk)]
    .flatMap((module) => (module.modules ? [...module.modules] : [module]))
    .filter(({ resource }) => resource !== undefined);
  const [largest] = modules.toSorted((a, b) => b.size() - a.size() || (a.resource < b.resource ? -1 : 1));
  return largest.resource.replace(/.*\//, '').replace(/\.\w+$/, '');
}

/** What is imported on demand names its chunk; what several of those share is named after the part of the program it is. */
function subjectOf(compilation, chunk) {
  const asked = requestsOf(compilation, chunk);
  if (asked.length > 0) return asked.join('+');
  const files = modulesOf(compilation, chunk);
  const own = files.filter((file) => !PACKAGE.test(file)).map((file) => /.*\/build\/(\w+)\//.exec(file)?.[1]);
  if (own.length > 0) return new Set(own).size === 1 ? own[0] : 'core';
  const users = [...chunk.groupsIterable].flatMap(({ origins }) => origins.map(({ request }) => word(request)));
  return `packages-of-${[...new Set(users)].sort().join('+')}`;
}

/** The imports on demand whose target is in this chunk. */
function requestsOf({ chunkGraph, moduleGraph, modules }, chunk) {
  const blocks = [...modules].flatMap((module) => module.blocks ?? []);
  const found = blocks.flatMap((block) => {
    const target = moduleGraph.getModule(block.dependencies[0]);
    const group = chunkGraph.getBlockChunkGroup(block);
    return group?.chunks.includes(chunk) && target && chunkGraph.isModuleInChunk(target, chunk)
      ? [word(block.dependencies[0].request)]
      : [];
  });
  return [...new Set(found)].sort();
}

/** `./commands/demo.js` is demo, `@actions/github` is actions-github. */
function word(request) {
  return request
    .replace(/^(?:\.{1,2}\/)+(?:.*\/)?/, '')
    .replace(/\.js$/, '')
    .replace(/-main$/, '')
    .replace('@', '')
    .replaceAll('/', '-');
}

/** The same code with names in the place of numbers. @throws where a number would be left */
export function rename(code, names) {
  const nameOf = (id) => {
    const name = names.get(Number(id));
    if (name === undefined) throw new Error(`No chunk has the number ${id}.`);
    return name;
  };
  const named = code
    .replaceAll(
      /(__(?:nccwpck|webpack)_require__\.e\((?:\/\* import\(\) \*\/ ?)?)(\d+)\)/g,
      (_, head, id) => `${head}'${nameOf(id)}')`,
    )
    .replace(/^exports\.id = (\d+);$/m, (_, id) => `exports.id = '${nameOf(id)}';`)
    .replace(/^exports\.ids = \[(\d+)\];$/m, (_, id) => `exports.ids = ['${nameOf(id)}'];`)
    .replace('return "" + chunkId + ".main.js";', 'return "chunks/" + chunkId + ".js";');
  if (/__(?:nccwpck|webpack)_require__\.e\([^'"]*\d+\)|"\.main\.js"/.test(named))
    throw new Error('A chunk is still called by its number.');
  return named;
}

/**
 * The same code with each module in a function that V8 compiles at once. An arrow function is first parsed to be skipped, and parsed
 * again when it is called, as all modules of a chunk are: 18 ms of processor time at every start, a fifth of what the program takes.
 * @see https://v8.dev/blog/preparser#pife
 * @throws where none is found
 */
export function compileOnce(code) {
  const eager = code.replaceAll(/^(\/\*{3}\/ )\(\(([\w, ]*)\) => \{$/gm, '$1(function ($2) {');
  if (eager === code) throw new Error('A chunk has no module that could be compiled at once.');
  return eager;
}

/** Modules of Node.js that a usual run asks for and never uses: the parser of arguments to start processes, the reader to open files. */
const LATE = ['child_process', 'fs/promises', 'timers/promises'];

/**
 * Those modules are loaded where something of them is used, and no other run takes the 1 to 3 ms of each.
 * @throws where nobody asks for one of them
 */
export function loadLate(code) {
  return LATE.reduce((rest, name) => {
    const request = new RegExp(`^module\\.exports = (require\\("(?:node:)?${name}"\\));$`, 'gm');
    const late = rest.replaceAll(request, 'module.exports = new Proxy({}, { get: (_, name) => $1[name] });');
    if (late === rest) throw new Error(`Nobody asks for node:${name}.`);
    return late;
  }, code);
}

/**
 * The same code in ASCII, as strings and regular expressions may be written: one letter of another alphabet makes V8 keep a whole
 * file in two bytes a letter.
 * @throws where such a letter is escaped, which would become something else
 */
export function inAscii(code) {
  if (/\\[\u0080-\uffff]/.test(code)) throw new Error('A letter outside of ASCII stands behind a backslash.');
  return code.replaceAll(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
