import type { Template } from "../../template.ts";

export const second: Template = {
  subject: `{% if one %}Invoice {{ numbers }}{% else %}{{ count }} invoices{% endif %} awaiting payment`,
  body: `
Hello {{ contact.name }},

{% if notYetDue %}{{ notYetDue }}
{% else %}
  {% case tone %}
  {% when "courteous" %}
    {% if one %}I am coming back to you about invoice {{ numbers }}. It was due on {{ dueOn }} and,
    unless it left in the last few days, I have not received {{ settlement }}.
    {% else %}I am coming back to you because, unless a payment left in the last few days,
    {{ overdue }} and I have not received {{ settlement }}.{% endif %}
  {% else %}
    {% if one %}Invoice {{ numbers }}, due on {{ dueOn }}, {{ unpaid }}: it is {{ delay }}.
    {% else %}As of today, {{ overdue }} and I have not received {{ settlement }}.{% endif %}
    {% if reminded %}I have already contacted you about this {{ reminded }}.{% endif %}
  {% endcase %}
{% endif %}

{% include "claim" %}

{% include "free" %}

{% if interestByLaw %}
  I only mention it so that it does not surprise you: between businesses, the law makes late-payment
  interest run from the day after the due date{% if indemnity %} and sets a fixed indemnity{% endif %}{% if inParts %},
  hence the details above{% endif %}.
{% endif %}

{% case tone %}
{% when "courteous" %}
  Is something holding it up? A question about
  {% if one %}the invoice{% else %}these invoices{% endif %}, a missing document, a difficult month:
  simply tell me, and we will find a way.
{% when "neutral" %}
  If something is holding it up (a question, a missing document, a passing difficulty), tell me: we
  will find a way.
{% when "firm" %}
  Please arrange the payment, or give me the date on which it will be made. If something is holding it
  up, now is the time to tell me.
{% endcase %}

{% include "page" %}

{% include "payment" %}

{% if tone == "courteous" %}All the best,{% else %}Kind regards,{% endif %}

{% include "signature" %}
`,
};
