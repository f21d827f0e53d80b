import type { Template } from "../../template.ts";

export const courtesy: Template = {
  subject: `{% if one %}Facture n° {{ numbers }}, à régler pour le {{ dueOn }}{% else %}{{ count }} factures : rappel des échéances{% endif %}`,
  body: `
Bonjour {{ contact.name }},

{% case tone %}
{% when "courteous" %}
  J’espère que tout va bien de votre côté.
  {% if one %}Un petit mot au sujet de la facture n° {{ numbers }}, à régler pour le {{ dueOn }}.
  {% else %}Un petit mot au sujet de {{ count }} factures, dont voici les échéances.{% endif %}
{% when "neutral" %}
  {% if one %}Pour mémoire, la facture n° {{ numbers }} {% if lateCount == 0 %}est{% else %}était{% endif %} à régler pour
  le {{ dueOn }}.
  {% else %}Pour mémoire, voici les échéances de {{ count }} factures en cours.{% endif %}
{% when "firm" %}
  {% if one %}Je vous rappelle que la facture n° {{ numbers }} {% if lateCount == 0 %}est{% else %}était{% endif %} à régler
  pour le {{ dueOn }}.{% if lateCount == 0 %} Merci de prévoir son paiement à cette date.{% endif %}
  {% else %}Je vous rappelle les échéances de {{ count }} factures. {% if lateCount == 0 %}Merci de prévoir
  leur paiement à ces dates.{% endif %}{% endif %}
{% endcase %}

{% include "claim" %}

{% include "page" %}

{% include "payment" %}

{% if tone == "courteous" %}
  S’il vous manque un document{% unless isConsumer %} ou une référence pour la mise en paiement{% endunless %}, dites-le-moi, je vous
  l’envoie tout de suite. Et si le virement est déjà parti, merci : ne tenez pas compte de ce
  message.
{% else %}
  S’il vous manque un document{% unless isConsumer %} ou une référence pour la mise en paiement{% endunless %}, dites-le-moi. Si le
  règlement est déjà parti, ne tenez pas compte de ce message.
{% endif %}

{% if tone == "courteous" %}Belle journée à vous,{% else %}Cordialement,{% endif %}

{% include "signature" %}
`,
};
