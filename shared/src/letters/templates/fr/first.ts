import type { Template } from "../../template.ts";

export const first: Template = {
  subject: `{% if one %}Facture n° {{ numbers }}{% else %}{{ count }} factures{% endif %} : {% if tone == "courteous" %}petit rappel{% else %}rappel{% endif %}`,
  body: `
Bonjour {{ contact.name }},

{% if notYetDue %}{{ notYetDue }}
{% else %}
  {% case tone %}
  {% when "courteous" %}
    {% if one %}Sauf erreur de ma part, je n’ai pas encore reçu {{ settlement }} de la
    facture n° {{ numbers }}, qui était à régler pour le {{ dueOn }}.
    {% else %}Sauf erreur de ma part, {{ overdue }} et je n’en ai pas encore reçu
    {{ settlement }}.{% endif %}
    C’est sans doute un simple oubli, ou un paiement qui a croisé ce message.
  {% when "neutral" %}
    {% if one %}Sauf erreur de ma part, je n’ai pas encore reçu {{ settlement }} de la facture
    n° {{ numbers }}, à régler pour le {{ dueOn }}.
    {% else %}Sauf erreur de ma part, {{ overdue }} et je n’en ai pas encore reçu
    {{ settlement }}.{% endif %}
    Pourriez-vous regarder où en est le paiement ?
  {% when "firm" %}
    {% if one %}La facture n° {{ numbers }} était à régler pour le {{ dueOn }} ; je n’en ai pas encore
    reçu {{ settlement }}. Merci de la {% if isConsumer %}régler{% else %}mettre en paiement{% endif %}, ou de me dire quand ce sera fait.
    {% else %}À ce jour, {{ overdue }} et je n’en ai pas encore reçu {{ settlement }}. Merci de
    procéder au paiement, ou de me dire quand ce sera fait.{% endif %}
  {% endcase %}
{% endif %}

{% include "claim" %}

{% include "free" %}

{% include "page" %}

{% include "payment" %}

{% if tone == "courteous" %}
  S’il vous manque quoi que ce soit pour {% if isConsumer %}régler{% else %}la mise en paiement{% endif %}, dites-le-moi. Et si c’est déjà fait,
  merci : ne tenez pas compte de ce message.
{% else %}
  Si le règlement est déjà parti, ne tenez pas compte de ce message.
{% endif %}

{% if tone == "courteous" %}Bien à vous,{% else %}Cordialement,{% endif %}

{% include "signature" %}
`,
};
