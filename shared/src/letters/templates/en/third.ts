import type { Template } from "../../template.ts";

export const third: Template = {
  subject: `{% if one %}Invoice {{ numbers }}{% else %}{{ count }} invoices{% endif %}{% if isPublic %}: where does the payment stand?{% else %}: payment or instalments{% endif %}`,
  body: `
Hello {{ contact.name }},

{% if notYetDue %}{{ notYetDue }}
{% else %}
  {% if one %}Invoice {{ numbers }}, due on {{ dueOn }}, {{ unpaid }}: it is {{ delay }}.
  {% else %}As of today, {{ overdue }} and I have not received
  {{ settlement }}{% if count > 1 %}; the oldest was due on {{ oldestDueOn }}{% endif %}.{% endif %}
  {% if reminded %}I have already contacted you about this {{ reminded }}.{% endif %}
  {% if tone == "courteous" %}I would rather raise it with you openly than let it drag on.{% endif %}
{% endif %}

Here is the exact account of what you owe me as of {{ on }}:

{% include "claim" %}

{% include "free" %}

{% if perDay %}Interest adds {{ perDay }} for each day up to the payment.{% endif %}

{% if isPublic %}
  Please arrange the payment by {{ replyBy }}, or tell me by then on what date it will be ordered and
  what is holding it up: a purchase order, a commitment number, a missing document. I will provide
  whatever is needed straight away.
{% else %}{% case tone %}
{% when "courteous" %}
  If paying it all at once is difficult, I can offer you instalments, for example two or three monthly
  payments. Reply with the dates and amounts that suit you, and we will agree on them.
{% when "neutral" %}
  Please pay {% if several %}these amounts{% else %}this amount{% endif %} by {{ replyBy }}. If paying it all at once is not possible, I can offer you
  instalments, for example two or three monthly payments: reply by then with the dates and amounts
  that suit you.
{% when "firm" %}
  I ask you to pay {% if several %}these amounts{% else %}this amount{% endif %} by {{ replyBy }}. If paying it all at once is not possible, propose
  instalments by then, for example two or three monthly payments: I will look at them straight away.
{% endcase %}{% endif %}

And if you disagree with any point, tell me which one, so that we can talk about it.

{% unless tone == "courteous" %}
  Without a payment or a reply from you, the next step will be a formal notice.
{% endunless %}

{% include "page" %}

{% include "payment" %}

{% if tone == "courteous" %}All the best,{% else %}Kind regards,{% endif %}

{% include "signature" %}
`,
};
