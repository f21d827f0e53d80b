import type { Template } from "../../template.ts";

export const first: Template = {
  subject: `{% if one %}Invoice {{ numbers }}{% else %}{{ count }} invoices{% endif %}: {% if tone == "courteous" %}a quick reminder{% else %}reminder{% endif %}`,
  body: `
Hello {{ contact.name }},

{% if notYetDue %}{{ notYetDue }}
{% else %}
  {% case tone %}
  {% when "courteous" %}
    {% if one %}Unless I have missed something, I have not yet received {{ settlement }} of invoice
    {{ numbers }}, which was due on {{ dueOn }}.
    {% else %}Unless I have missed something, {{ overdue }} and I have not yet received
    {{ settlement }}.{% endif %}
    It has probably just slipped through, or crossed with this message.
  {% when "neutral" %}
    {% if one %}As far as I can see, I have not yet received {{ settlement }} of invoice {{ numbers }},
    due on {{ dueOn }}.
    {% else %}As far as I can see, {{ overdue }} and I have not yet received {{ settlement }}.{% endif %}
    Could you check where the payment stands?
  {% when "firm" %}
    {% if one %}Invoice {{ numbers }} was due on {{ dueOn }} and I have not yet received {{ settlement }}.
    {% else %}As of today, {{ overdue }} and I have not yet received {{ settlement }}.{% endif %}
    Please arrange the payment, or tell me when it will be made.
  {% endcase %}
{% endif %}

{% include "claim" %}

{% include "free" %}

{% include "page" %}

{% include "payment" %}

{% if tone == "courteous" %}
  If you need anything from me to process it, just tell me. And if it is already done, thank you:
  please disregard this message.
{% else %}
  If the payment has already left, please disregard this message.
{% endif %}

{% if tone == "courteous" %}All the best,{% else %}Kind regards,{% endif %}

{% include "signature" %}
`,
};
