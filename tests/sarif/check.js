// Checks reports in SARIF against the schema of SARIF 2.1.0, which a package for tests carries.
//
//   node check.js FILE... [--invalid FILE...]
//
// What stands after --invalid has to be invalid. Ends with status 1 when a file isn't as it should be.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";

// The modules are installed into the build folder, which is where this runs.
const require = createRequire(join(process.cwd(), "package.json"));
const Ajv = require("ajv-draft-04").default;
const addFormats = require("ajv-formats").default;
const schemaPath = join(process.cwd(), "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");

const paths = process.argv.slice(2);
const split = paths.includes("--invalid") ? paths.indexOf("--invalid") : paths.length;
const ajv = new Ajv({allErrors: true, strict: false, unicodeRegExp: false});
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, "utf8")));

let wrong = 0;
for (const [index, path] of paths.entries()) {
  if (index === split) continue;
  const valid = validate(JSON.parse(readFileSync(path, "utf8")));
  if (valid === index < split) continue;
  ++wrong;
  console.error(`${path}: ${valid ? "is valid, and should not be" : JSON.stringify(validate.errors.slice(0, 3))}`);
}
if (split === 0) ++wrong;
console.log(`${paths.length} arguments, ${wrong} files not as they should be`);
process.exit(wrong === 0 ? 0 : 1);
