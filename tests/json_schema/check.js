// Checks the schema itself, and JSON files against it, with an independent validator (ajv, in its strictest mode).
//
//   node check.js SCHEMA [FILE|FOLDER...] [--invalid FILE|FOLDER...]
//
// What stands after --invalid has to be invalid. Prints a line for each file that isn't as it should be, and ends with
// status 1 when there is any.
import {readdirSync, readFileSync, statSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";

// The modules are installed into the build folder, which is where this runs.
const require = createRequire(join(process.cwd(), "package.json"));
const Ajv2020 = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

function jsonFiles(paths) {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    return jsonFiles(readdirSync(path).sort().map((name) => join(path, name))).filter((file) => file.endsWith(".json"));
  });
}

const [schemaPath, ...paths] = process.argv.slice(2);
if (!schemaPath) {
  console.error("usage: node check.js SCHEMA [FILE|FOLDER...] [--invalid FILE|FOLDER...]");
  process.exit(2);
}
const split = paths.includes("--invalid") ? paths.indexOf("--invalid") : paths.length;
const valid = jsonFiles(paths.slice(0, split));
const invalid = jsonFiles(paths.slice(split + 1));

const ajv = new Ajv2020({allErrors: false, strict: true, allowUnionTypes: true, validateSchema: true});
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, "utf8")));

let wrong = 0;
for (const file of valid) {
  if (validate(JSON.parse(readFileSync(file, "utf8")))) continue;
  ++wrong;
  for (const error of validate.errors) console.error(`${file}: ${error.instancePath || "the whole"}: ${error.message}`);
}
for (const file of invalid) {
  if (!validate(JSON.parse(readFileSync(file, "utf8")))) continue;
  ++wrong;
  console.error(`${file}: is valid, and should not be`);
}
console.log(`the schema is valid; ${valid.length} valid and ${invalid.length} invalid files, ${wrong} not as they should be`);
process.exit(wrong === 0 ? 0 : 1);
