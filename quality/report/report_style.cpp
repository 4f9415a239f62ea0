#include "quality/report/report_parts.h"

namespace actionplan {

// Every pair of text and background has a contrast of 4.5 to 1 and more.
const char* const report_style = R"css(
:root{--ink:#1d2129;--soft:#4a5160;--line:#c4c9d2;--back:#fff;--tint:#f3f5f8;--link:#0b4f9e;--error:#a01919;--warning:#7a4a00;--note:#2d4f6c}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;padding:1rem;max-width:72rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--back)}
h1{font-size:1.9rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.5rem;margin:2.5rem 0 .5rem;border-top:3px solid var(--ink);padding-top:.5rem}
h3{font-size:1.2rem;margin:1.5rem 0 .5rem}
h4{font-size:1.1rem;margin:1.25rem 0 .25rem}
h5{font-size:1rem;margin:1rem 0 0}
a{color:var(--link)}
a:focus-visible,[tabindex]:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible{outline:3px solid #b35900;outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{position:static}
.contents{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}
.contents a,.contents summary,.findings a{display:inline-block;min-height:24px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:.75rem;margin:1rem 0;padding:0}
.cards div{background:var(--tint);border-left:4px solid var(--link);padding:.5rem .75rem}
.cards dt{color:var(--soft);font-size:.9rem}
.cards dd{margin:0;font-size:1.6rem;font-weight:600;line-height:1.3}
.scroll{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
thead th{background:var(--tint)}
td.number{text-align:right;white-space:nowrap}
.heat td{text-align:right;white-space:nowrap}
.h0{background:#f3b8ad}.h1{background:#f8d3a8}.h2{background:#fbeab0}.h3{background:#dcedc4}.h4{background:#bfe3c9}
.severity{display:inline-block;min-width:4.5rem;font-weight:600}
.error{color:var(--error)}.warning{color:var(--warning)}.note{color:var(--note)}
.plan{border-top:1px solid var(--line);margin-top:2rem}
.findings{padding-left:1.2rem}
.findings li{margin:.3rem 0}
blockquote{margin:.15rem 0;padding:.1rem .6rem;border-left:3px solid var(--line);background:var(--tint);overflow-wrap:anywhere}
.place{color:var(--soft);font-size:.9rem;overflow-wrap:anywhere}
.advice{margin:.1rem 0;color:var(--soft)}
figure{margin:1rem 0}
svg{max-width:100%;height:auto;display:block}
svg text{font:14px system-ui,sans-serif;fill:#1d2129}
.filters{display:none;flex-wrap:wrap;max-width:100%;gap:1rem;margin:.75rem 0}
.scripted .filters{display:flex}
.filters label{display:block;font-weight:600;max-width:100%;min-width:0}
.filters input,.filters select{font:inherit;padding:.3rem;min-height:2.2rem;border:1px solid #6b7280;width:20rem;max-width:100%;box-sizing:border-box}
#actions table{min-width:56rem}
#actions th:nth-child(3){width:40%}
#action-rows td{overflow-wrap:break-word}
td a{display:inline-block;min-height:24px;min-width:24px}tr:target,li:target{background:#fff4cc}
[hidden]{display:none}
@page{size:A4;margin:12mm}
@media(max-width:40rem){body{padding:.6rem}h1{font-size:1.5rem}.cards dd{font-size:1.3rem}}
@media print{body{max-width:none;font-size:10pt}nav,.filters,.skip{display:none!important}.plan{break-before:page}h2,h3,h4,h5,caption,thead{break-after:avoid}table{font-size:8.5pt}.place{font-size:8.5pt}.heat th,.heat td{padding:.2rem}tr,li{break-inside:avoid}.scroll{overflow:visible}#actions table{min-width:0;font-size:8pt}h2+.plan{break-before:auto}.advice{break-after:avoid}blockquote{break-before:avoid}a{color:inherit;text-decoration:none}}
)css";

// Without it the page says the same; with it the table of actions can be filtered. It writes nothing into the page but
// which rows are hidden, and a count.
const char* const report_script = R"js(
(function(){
document.documentElement.classList.add("scripted");
var rows=Array.prototype.slice.call(document.querySelectorAll("#action-rows tr"));
var words=document.getElementById("filter-words"),plan=document.getElementById("filter-plan"),standing=document.getElementById("filter-state"),found=document.getElementById("filter-found"),count=document.getElementById("filter-count");
if(!words)return;
var texts=null;
function apply(){
if(!texts)texts=rows.map(function(row){return row.textContent.toLowerCase();});
var wanted=words.value.toLowerCase(),shown=0;
rows.forEach(function(row,index){
var keep=(!wanted||texts[index].indexOf(wanted)>=0)&&(!plan.value||row.dataset.plan===plan.value)&&(!standing.value||row.dataset.state===standing.value)&&(!found.checked||row.dataset.findings!=="0");
row.hidden=!keep;if(keep)shown+=1;});
count.textContent=shown+" of "+rows.length+" actions";
}
var waiting=0;
[words,plan,standing,found].forEach(function(control){control.addEventListener("input",function(){clearTimeout(waiting);waiting=setTimeout(apply,150);});});
window.addEventListener("hashchange",function(){var target=document.getElementById(location.hash.slice(1));if(target&&target.hidden){words.value="";plan.value="";standing.value="";found.checked=false;apply();target.scrollIntoView();}});
apply();
})();
)js";

}  // namespace actionplan
