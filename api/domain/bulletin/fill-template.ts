import type { BulletinTemplate } from './bulletin-template.js';

/** Puts the names of a province into a template: `{province}` is its full name with a small first letter, `{name}` the name alone. */
export function fillTemplate(template: BulletinTemplate, { name, fullName }: { readonly name: string; readonly fullName: string }): BulletinTemplate {
  const province = fullName.charAt(0).toLowerCase() + fullName.slice(1);
  const fill = (text: string): string => text.replaceAll('{province}', province).replaceAll('{name}', name);
  return {
    ...template,
    parentOrgan: fill(template.parentOrgan),
    organ: fill(template.organ),
    place: fill(template.place),
    addressees: template.addressees.map(fill),
    recipients: template.recipients.map(fill),
  };
}
