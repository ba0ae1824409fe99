// Starts one of the project's programs: node pipeline/start.cjs pipeline/cli.ts status. It is written in the JavaScript of 2009 (ES5), so
// that a Node.js too old for all the rest can still read this file, and report that.

var path = require("path");

/**
 * What to print where Node.js is older than package.json asks for; undefined where it is not.
 *
 * @example explainOldNode("18.20.8", ">=20.19") // "needs Node.js 20.19 or newer, this is 18.20.8"
 */
function explainOldNode(found, engines) {
  var oldest = /\d+\.\d+/.exec(engines)[0];
  var own = found.split(".").map(Number);
  var asked = oldest.split(".").map(Number);
  var isOld = own[0] < asked[0] || (own[0] === asked[0] && own[1] < asked[1]);
  return isOld ? "needs Node.js " + oldest + " or newer, this is " + found : undefined;
}

function canFind(name) {
  try {
    require.resolve(name);
    return true;
  } catch (_) {
    return false;
  }
}

/** Runs a program, named by its path from the project's folder, as if Node.js had been given it. */
function start(program) {
  var obstacle = explainOldNode(process.versions.node, require("../package.json").engines.node);
  if (obstacle === undefined && !canFind("esbuild")) obstacle = "the packages are missing; install them: npm ci";
  if (obstacle !== undefined) {
    console.error(obstacle);
    process.exitCode = 1;
    return;
  }
  process.argv.splice(1, 2, path.resolve(__dirname, "..", program));
  require("./compiled.cjs").run(program);
}

module.exports = { explainOldNode: explainOldNode };
if (require.main === module) start(process.argv[2]);
