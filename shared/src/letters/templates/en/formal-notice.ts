import type { Template } from "../../template.ts";

/** The French title stays beside the English one: it is the term that our jurisdictions know. */
export const formalNotice: Template = {
  subject: `Formal notice (mise en demeure): {% if one %}invoice {{ numbers }}{% else %}{{ count }} invoices{% endif %}`,
  body: `
{% include "title" %}

{% include "parties" %}

Dear Sir or Madam,

{% if tone == "courteous" %}I am sorry to have to address you in these terms.{% endif %}
{% if notYetDue %}{{ notYetDue }}
{% else %}
  {% if one %}Invoice {{ numbers }}, issued on {{ issuedOn }}, was due on {{ dueOn }}. It {{ unpaid }}:
  as of today, it is {{ delay }}.
  {% else %}As of today, {{ overdue }} and I have not received
  {{ settlement }}{% if count > 1 %}; the oldest was due on {{ oldestDueOn }}{% endif %}.{% endif %}
  {% if reminded %}I contacted you about this {{ reminded }}.{% endif %}
{% endif %}

{% include "claim" %}

{% include "free" %}

{% if interest %}
  Late-payment interest, {{ interest }} as of today, is calculated on the
  amounts including taxes, from {{ law.since }} to {{ on }}, {{ rate }}
  (amount × rate × number of days / 365).
  {% if perDay %}It grows by {{ perDay }} a day.{% endif %}
{% endif %}
{% if indemnity and law.latePaymentLaw %}
  The fixed recovery indemnity is due for each overdue invoice{% if several %} in its own
  currency{% endif %}, {{ indemnity }} in all.
{% endif %}

{% if tone == "courteous" %}By this letter, I{% else %}I{% endif %} give you formal notice to pay me
{{ total }}{% if perDay %}, plus the interest that runs up to the payment{% endif %}, by
{{ deadline }} at the latest, that is within {{ deadlineDays }} days.

{% include "payment" %}

{% include "page" %}

{{ law.basis }} {{ law.effect }}

If the payment has not been made by that date, {{ law.consequence }}.

{% if tone == "firm" %}
  If you dispute any part of what I ask for{% unless isPublic %}, or cannot pay it all at once{% endunless %}, let me know before that date.
{% else %}
  I would much rather we did not come to that. If you dispute any part of what I ask for{% if isPublic %},
  reply before that date.{% else %}, or cannot pay it all at once, reply before that date: we can agree
  on instalments.{% endif %}
{% endif %}
{{ law.amicable }}

Yours faithfully,

{% include "signature" %}

{% include "attachments" %}
`,
};
