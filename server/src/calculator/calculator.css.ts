import { pageCss } from "../debtor-page/page.css.ts";

/** The debtor pages' style and what a form needs; a CSP's hash is computed from it. */
export const calculatorCss = `${pageCss}
form{display:grid;gap:16px;border-top:1px solid var(--line);padding:20px 0}
label{display:block;font-weight:600}
.hint{display:block;font-size:14px;font-weight:400;color:var(--soft)}
.wrong{display:block}
.result-table caption{text-align:left}
input,select{display:block;width:100%;margin-top:4px;padding:10px 12px;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:8px}
input:focus-visible,select:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.check{display:flex;gap:10px;align-items:start}
input[type=checkbox]{width:20px;height:20px;flex:none;margin:2px 0 0;padding:0}
[aria-invalid=true]{border-color:var(--warn);border-width:2px}
form button{background:var(--accent);color:var(--accent-ink)}
.note{border-left:3px solid var(--warn);padding-left:12px}
@media (min-width:560px){.pair{display:grid;gap:16px;grid-template-columns:1fr 1fr;align-items:end}form button{justify-self:start}}
@media (max-width:559px){.pair{display:grid;gap:16px}}
`;
