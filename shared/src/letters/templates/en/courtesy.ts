import type { Template } from "../../template.ts";

export const courtesy: Template = {
  subject: `{% if one %}Invoice {{ numbers }}, due on {{ dueOn }}{% else %}{{ count }} invoices: a note of their due dates{% endif %}`,
  body: `
Hello {{ contact.name }},

{% case tone %}
{% when "courteous" %}
  I hope all is well with you.
  {% if one %}Just a quick note about invoice {{ numbers }}, due on {{ dueOn }}.
  {% else %}Just a quick note about {{ count }} invoices and when they are due.{% endif %}
{% when "neutral" %}
  {% if one %}For your diary: invoice {{ numbers }} {% if lateCount == 0 %}is{% else %}was{% endif %} due on {{ dueOn }}.
  {% else %}For your diary, here are the due dates of {{ count }} open invoices.{% endif %}
{% when "firm" %}
  {% if one %}This is a reminder that invoice {{ numbers }} {% if lateCount == 0 %}is{% else %}was{% endif %} due on
  {{ dueOn }}.{% if lateCount == 0 %} Please plan its payment for that date.{% endif %}
  {% else %}This is a reminder of the due dates of {{ count }} invoices. {% if lateCount == 0 %}Please
  plan their payment for those dates.{% endif %}{% endif %}
{% endcase %}

{% include "claim" %}

{% include "page" %}

{% include "payment" %}

{% if tone == "courteous" %}
  If you need a document or a reference to process it, tell me and I will send it straight away. And
  if the transfer has already left, thank you: please disregard this message.
{% else %}
  If you need a document or a reference to process it, please tell me. If the payment has already
  left, please disregard this message.
{% endif %}

{% if tone == "courteous" %}All the best,{% else %}Kind regards,{% endif %}

{% include "signature" %}
`,
};
