/**
 * The parts of letters that are not prose, once for HTML mails and once for plain text. Mail
 * programs know only inline styles; nothing here loads anything.
 */
const p = `<p style="margin:0 0 1em">`;
const cell = `style="padding:4px 14px 4px 0;border-bottom:1px solid #ccc;text-align:left;vertical-align:top"`;
const amountCell = `style="padding:4px 14px 4px 0;border-bottom:1px solid #ccc;text-align:right;vertical-align:top;white-space:nowrap"`;
// Three columns at most, so that a phone shows them side by side.
const aside = `<span style="font-size:0.9em;color:#6b7280">`;
const sumCell = amountCell.replace(";border-bottom:1px solid #ccc", "");
const sumName = cell.replace(";border-bottom:1px solid #ccc", "");

const htmlLines = (name: string, mark: string): string =>
  `${p}{% for line in ${name} %}${mark}{{ line }}{% unless forloop.last %}<br>{% endunless %}{% endfor %}</p>`;
const textLines = (name: string, mark: string): string =>
  `{% for line in ${name} %}${mark}{{ line }}\n{% endfor %}`;

export const htmlBlocks = {
  claim: `<table style="border-collapse:collapse;margin:0 0 1em;font:inherit;color:inherit">
<thead><tr><th scope="col" ${cell}>{{ labels.number }}</th><th scope="col" ${cell}>{{ labels.dueOn }}</th><th scope="col" ${amountCell}>{{ amountLabel }}</th></tr></thead>
<tbody>{% for invoice in invoices %}<tr><td ${cell}>{{ invoice.number }}<br>${aside}{{ labels.issuedOn | downcase }} {{ invoice.issuedOn }}{% if invoice.work %}<br>{{ invoice.work }}{% endif %}</span></td><td ${cell}>{{ invoice.dueOn }}{% unless lateCount == 0 %}<br>${aside}{{ invoice.late }}</span>{% endunless %}</td><td ${amountCell}>{{ invoice.amount }}</td></tr>
{% endfor %}</tbody>
{% unless totalIsRow %}<tfoot>{% for sum in sums %}{% if sum.inParts %}<tr><td ${sumName} colspan="2">{{ labels.principal }}</td><td ${sumCell}>{{ sum.principal }}</td></tr>
{% if sum.interest %}<tr><td ${sumName} colspan="2">{{ labels.interest }}</td><td ${sumCell}>{{ sum.interest }}</td></tr>
{% endif %}{% if sum.indemnity %}<tr><td ${sumName} colspan="2">{{ labels.indemnity }}</td><td ${sumCell}>{{ sum.indemnity }}</td></tr>
{% endif %}{% endif %}<tr><td ${sumName} colspan="2"><strong>{{ labels.total }}</strong></td><td ${sumCell}><strong>{{ sum.total }}</strong></td></tr>{% endfor %}</tfoot>{% endunless %}</table>
{% if paid %}${p}{{ labels.paidBefore }} {{ paid }} {{ labels.paidAfter }}</p>{% endif %}
{% if interest and provisional %}${p}{{ labels.provisional }}</p>{% endif %}`,

  page: `${p}<a href="{{ pageUrl }}">{{ labels.page }}</a></p>`,

  payment: `{% if creditor.iban or creditor.paymentUrl %}${p}{{ labels.pay }}{% if creditor.iban %}<br>– {{ labels.transfer }} {{ creditor.iban }}, {{ labels.reference }} {{ reference }}{% endif %}{% if creditor.paymentUrl %}<br>– {{ labels.online }}{{ labels.colon }} <a href="{{ creditor.paymentUrl }}">{{ creditor.paymentUrl }}</a>{% endif %}</p>{% endif %}`,

  signature: `${p}{{ creditor.name }}{% if creditor.company %}<br>{{ creditor.company }}{% endif %}</p>`,

  title: `<p style="margin:0 0 1em;font-size:1.25em"><strong>{{ labels.title }}</strong></p>`,

  parties: `${p}{{ labels.date }} {{ on }}</p>
${p}<strong>{{ labels.from }}{{ labels.colon }}</strong> {{ creditor.name }}{% if creditor.company %}<br>{{ creditor.company }}{% endif %}{% for line in creditor.addressLines %}<br>{{ line }}{% endfor %}{% if creditor.registryNumber %}<br>{{ labels.registry }}{{ labels.colon }} {{ creditor.registryNumber }}{% endif %}</p>
${p}<strong>{{ labels.to }}{{ labels.colon }}</strong> {{ contact.name }}{% if contact.company %}<br>{{ contact.company }}{% endif %}{% if contact.registryNumber %}<br>{{ labels.registry }}{{ labels.colon }} {{ contact.registryNumber }}{% endif %}</p>`,

  free: `{% if freeUntil %}${p}{{ freeWords }}</p>
${p}{{ labels.from }}{{ labels.colon }} {{ creditor.name }}{% if creditor.company %}, {{ creditor.company }}{% endif %}{% if creditor.registryNumber %}, {{ labels.enterprise }} {{ creditor.registryNumber }}{% endif %}</p>{% endif %}`,

  attachments: `${p}{{ labels.attachments }}{{ labels.colon }}{% for invoice in invoices %}<br>– {{ invoice.attachment }}{% endfor %}</p>`,

  invoices: htmlLines("invoiceLines", "– "),
  instalments: htmlLines("instalmentLines", "– "),
  proofs: htmlLines("proofLines", "– "),
  creditor: htmlLines("creditorLines", ""),
  debtor: htmlLines("debtorLines", ""),
  signing: htmlLines("signing", ""),

  // The mark has the extension take the notice out with the image, where the mail goes to others too.
  measured: `{% if pixelUrl %}<p data-impaye-notice="" style="margin:1em 0 0;font-size:12px;color:#6b7280">{{ labels.measured }}{% if withdrawUrl %} <a href="{{ withdrawUrl }}" style="color:#6b7280">{{ labels.withdraw }}</a>{% endif %}</p><img src="{{ pixelUrl }}" width="1" height="1" alt="">{% endif %}`,
};

export const textBlocks: Record<keyof typeof htmlBlocks, string> = {
  claim: `{% for invoice in invoices %}- {{ invoice.line }}{% if invoice.work %} – {{ invoice.work }}{% endif %}
{% endfor %}{% unless totalIsRow %}
{% for sum in sums %}{% unless forloop.first %}
{% endunless %}{% if sum.inParts %}{{ labels.principal }}{{ labels.colon }} {{ sum.principal }}
{% if sum.interest %}{{ labels.interest }}{{ labels.colon }} {{ sum.interest }}
{% endif %}{% if sum.indemnity %}{{ labels.indemnity }}{{ labels.colon }} {{ sum.indemnity }}
{% endif %}{% endif %}{{ labels.total }}{{ labels.colon }} {{ sum.total }}{% endfor %}{% endunless %}{% if paid %}
{{ labels.paidBefore }} {{ paid }} {{ labels.paidAfter }}{% endif %}{% if interest and provisional %}
{{ labels.provisional }}{% endif %}`,

  page: `{{ labels.page }}{{ labels.colon }} {{ pageUrl }}`,

  payment: `{% if creditor.iban or creditor.paymentUrl %}{{ labels.pay }}{% if creditor.iban %}
- {{ labels.transfer }} {{ creditor.iban }}, {{ labels.reference }} {{ reference }}{% endif %}{% if creditor.paymentUrl %}
- {{ labels.online }}{{ labels.colon }} {{ creditor.paymentUrl }}{% endif %}{% endif %}`,

  signature: `{{ creditor.name }}{% if creditor.company %}
{{ creditor.company }}{% endif %}`,

  title: `{{ labels.title }}`,

  parties: `{{ labels.date }} {{ on }}

{{ labels.from }}{{ labels.colon }} {{ creditor.name }}{% if creditor.company %}
{{ creditor.company }}{% endif %}{% for line in creditor.addressLines %}
{{ line }}{% endfor %}{% if creditor.registryNumber %}
{{ labels.registry }}{{ labels.colon }} {{ creditor.registryNumber }}{% endif %}

{{ labels.to }}{{ labels.colon }} {{ contact.name }}{% if contact.company %}
{{ contact.company }}{% endif %}{% if contact.registryNumber %}
{{ labels.registry }}{{ labels.colon }} {{ contact.registryNumber }}{% endif %}`,

  free: `{% if freeUntil %}{{ freeWords }}

{{ labels.from }}{{ labels.colon }} {{ creditor.name }}{% if creditor.company %}, {{ creditor.company }}{% endif %}{% if creditor.registryNumber %}, {{ labels.enterprise }} {{ creditor.registryNumber }}{% endif %}{% endif %}`,

  attachments: `{{ labels.attachments }}{{ labels.colon }}{% for invoice in invoices %}
- {{ invoice.attachment }}{% endfor %}`,

  invoices: textLines("invoiceLines", "- "),
  instalments: textLines("instalmentLines", "- "),
  proofs: textLines("proofLines", "- "),
  creditor: textLines("creditorLines", ""),
  debtor: textLines("debtorLines", ""),
  signing: textLines("signing", ""),

  measured: `{% if pixelUrl %}{{ labels.measured }}{% if withdrawUrl %}
{{ labels.withdraw }}{{ labels.colon }} {{ withdrawUrl }}{% endif %}{% endif %}`,
};

export type BlockName = keyof typeof htmlBlocks;

/** The blocks of a reminder; other letters say theirs. */
export const reminderBlocks: readonly BlockName[] = [
  "claim",
  "page",
  "payment",
  "signature",
  "title",
  "parties",
  "free",
  "attachments",
  "measured",
];
