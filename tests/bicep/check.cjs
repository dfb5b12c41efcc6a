// Prints every place of the given files where the grammar finds an error or a missing token: "path:line:column kind". Exit code 1 if there is one.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
// Run in the folder where the packages are installed.
const installed = createRequire(join(process.cwd(), 'package.json'));
// The grammar is a native package too; only its WebAssembly form is used.
const { Parser, Language } = installed('web-tree-sitter');

/** The grammar knows no parameter files: the same text as variables. */
function asTemplate(path, text) {
  return path.endsWith('.bicepparam') ? text.replace(/^using .*$/m, '').replace(/^param /gm, 'var ') : text;
}

function faults(node, found) {
  if (node.isError || node.isMissing) found.push(node);
  else if (node.hasError) for (const child of node.children) faults(child, found);
  return found;
}

async function main() {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(installed.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
  let wrong = 0;
  for (const path of process.argv.slice(2)) {
    const tree = parser.parse(asTemplate(path, readFileSync(path, 'utf8')));
    for (const fault of faults(tree.rootNode, [])) {
      console.log(`${path}:${fault.startPosition.row + 1}:${fault.startPosition.column + 1} ${fault.isMissing ? 'missing ' + fault.type : 'error'}`);
      wrong++;
    }
  }
  process.exitCode = wrong === 0 ? 0 : 1;
}

main();
