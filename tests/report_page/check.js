// Opens a report in Chromium, at the width of a desk and of a phone, with script and without:
//     node check.js [--comparison] REPORT.html [SCREENSHOT.png]
// A comparison of editions has no filter; all else holds for it too.
// Fails when axe-core finds a violation of WCAG 2.2 AA or of its best practice, when anything but the page itself is
// asked for, when a link lands nowhere, when the page is wider than the screen, or when the filter does not work.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer from "puppeteer-core";

const comparison = process.argv[2] === "--comparison";
const [report, screenshot] = process.argv.slice(comparison ? 3 : 2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const faults = [];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

async function look(name, width, height) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => faults.push(`${name}: ${error}`));
  await page.goto("file://" + resolve(report));
  const dead = await page.evaluate(() =>
    [...document.querySelectorAll("a")]
      .map((link) => link.getAttribute("href"))
      .filter((target) => !target.startsWith("#") || !document.getElementById(target.slice(1))),
  );
  if (dead.length > 0) faults.push(`${name}: links that land nowhere: ${dead.slice(0, 5)}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) faults.push(`${name}: ${wide} pixels wider than the screen`);
  await page.evaluate(axe);
  const found = await page.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), tags);
  for (const violation of found.violations) {
    faults.push(`${name}: ${violation.id}: ${violation.nodes[0].html}`);
  }
  if (!comparison) {
    await page.type("#filter-words", "zzz no such words");
    await page.waitForFunction(() => document.getElementById("filter-count").textContent.startsWith("0 of "));
  }
  if (requests.length !== 1) faults.push(`${name}: asks for ${requests.slice(1, 4)}`);
  if (screenshot && name === "desk") {
    await page.reload();
    await page.screenshot({ path: screenshot, clip: { x: 0, y: 0, width, height } });
  }
  await page.close();
}

async function readWithoutScript() {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto("file://" + resolve(report));
  const text = await page.$eval("main", (main) => main.innerText);
  if (!text.includes(comparison ? "go on" : "All actions")) faults.push("without script the page says nothing");
  await page.close();
}

await look("desk", 1100, 1040);
await look("phone", 390, 844);
await readWithoutScript();
await browser.close();
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
