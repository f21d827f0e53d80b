/**
 * The whole style of the debtor's pages, in one `<style>`: what a CSP's `style-src 'sha256-…'` is
 * computed from, so it must reach the page unchanged.
 */
export const pageCss = `
:root{--ink:#1c2430;--soft:#5b6676;--line:#e3e7ec;--paper:#fff;--wash:#f6f7f9;--accent:#0b6b5d;--accent-ink:#fff;--warn:#9a5b00;--edge:#7c8797;--wrong:#b3261e;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf1;--soft:#a2adbb;--line:#303845;--paper:#171c24;--wash:#1f2630;--accent:#4fc2ae;--accent-ink:#06231f;--warn:#f0b95a;--edge:#7d8898;--wrong:#ff9d92}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--wash);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
main{max-width:640px;margin:0 auto;background:var(--paper);padding:24px 20px 8px}
h1{font-size:22px;line-height:1.3;margin:0 0 8px}
h2{font-size:16px;margin:0 0 8px}
p{margin:0 0 12px}
a{color:var(--accent)}
section{border-top:1px solid var(--line);padding:20px 0 12px}
.soft,footer{color:var(--soft)}
.small,footer{font-size:14px}
.parties{display:grid;gap:12px;grid-template-columns:1fr 1fr;margin:16px 0 20px}
.parties p{margin:0}
.parties .soft{font-size:14px}
.owed{font-size:32px;line-height:1.2;font-weight:650;margin:0 0 8px;font-variant-numeric:tabular-nums}
dl{display:grid;gap:2px 16px;margin:0 0 12px}
dt{color:var(--soft)}
dd{margin:0 0 8px}
.figures{grid-template-columns:1fr auto}
.figures dd{margin:0}
.day{white-space:nowrap}
tbody tr:last-child>*{border-bottom:0}
.figures dd,.amount{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
table{width:100%;border-collapse:collapse;margin:0 0 12px}
th,td{padding:8px 12px 8px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th{font-size:14px;font-weight:600;color:var(--soft)}
th[scope=row]{font-size:16px;color:var(--ink)}
th:last-child,td:last-child{padding-right:0}
.line{display:block;font-size:14px;font-weight:400;color:var(--soft)}
.late{color:var(--warn)}
.copy{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;-webkit-user-select:all;user-select:all}
.button,button{display:inline-block;font:inherit;font-weight:600;text-decoration:none;text-align:center;border-radius:8px;padding:12px 20px;border:1px solid var(--accent);background:var(--accent);color:var(--accent-ink);cursor:pointer}
.button{width:100%;margin:4px 0 16px}
button{background:var(--paper);color:var(--accent)}
button.main{background:var(--accent);color:var(--accent-ink)}
form .main{width:100%;margin:8px 0 16px}
ul{margin:0 0 12px;padding-left:20px}
.answers{list-style:none;padding:0}
.answers a{display:block;margin:0 0 8px;padding:12px 36px 12px 16px;border:1px solid var(--edge);border-radius:8px;color:var(--ink);text-decoration:none;position:relative}
.answers a:hover{border-color:var(--accent)}
.answers a::after{content:"";position:absolute;right:18px;top:50%;width:8px;height:8px;border:solid var(--accent);border-width:2px 2px 0 0;transform:translateY(-50%) rotate(45deg)}
.notice{padding:12px 16px;border-left:3px solid var(--accent);background:var(--wash);margin:0 0 16px}
.notice[role=alert]{border-color:var(--wrong)}
.notice ul{margin:0}
.notice[role=alert] a,.wrong{color:var(--wrong)}
.field{border:0;padding:0;margin:0 0 20px;min-width:0}
.field>label,legend{display:block;font-weight:600;padding:0;margin:0 0 4px}
.field>label .soft{font-weight:400}
.hint{color:var(--soft);font-size:14px;margin:0 0 6px}
.wrong{font-weight:600;font-size:15px;margin:0 0 6px}
input:not([type=radio],[type=checkbox],[type=hidden]),textarea{width:100%;max-width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:8px;padding:10px 12px;min-height:46px}
input[type=date]{max-width:220px}
textarea{resize:vertical}
[aria-invalid]{border-color:var(--wrong)!important;border-width:2px!important}
.sum{display:flex;align-items:center;gap:10px;max-width:270px}
.sum span{white-space:nowrap}
.field>.choice{display:flex;gap:12px;align-items:center;min-height:44px;font-weight:400;margin:0}
.choice input{width:20px;height:20px;flex:none;margin:0;accent-color:var(--accent)}
.row{border:0;border-top:1px solid var(--line);padding:12px 0 0;margin:0 0 4px;display:grid;gap:0 16px;min-width:0}
.row legend{float:left;width:100%;margin-bottom:8px}
.row .field{margin-bottom:12px}
.trap{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.said dd{white-space:pre-line;margin-bottom:12px}
.code{display:grid;gap:8px}
.code svg{width:180px;height:180px;border:1px solid var(--line);border-radius:8px}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
footer{max-width:640px;margin:0 auto;padding:20px}
@media (min-width:372px){th[scope=row]{min-width:7em}}
@media (min-width:700px){body{padding:32px 0}main{border-radius:12px;padding:32px 40px 12px}footer{padding:20px 40px}.button,form .main{width:auto}.row{grid-template-columns:1fr 1fr}.code{grid-template-columns:auto 1fr;align-items:center}dl{grid-template-columns:auto 1fr}dd{margin:0}}
@media print{body,main{background:none;padding:0}form,.button,.answers{display:none}}
`;
