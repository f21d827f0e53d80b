/**
 * Autonomous systems of the best known rented servers, by the names under which ARIN, RIPE NCC and
 * APNIC register them (`whois -h whois.radb.net AS16509`, or https://bgp.he.net/AS16509). Gateways
 * run there, and few people's browsers do. None of them also serves homes or offices: OVH's
 * telephone company is another system (35540), Scaleway's former owner Free too (12322).
 */
export const hostingSystems: ReadonlySet<number> = new Set([
  // Amazon Web Services.
  14_618, 16_509,
  // Google Cloud; Google's own is 15169.
  396_982,
  // OVHcloud.
  16_276,
  // Hetzner.
  24_940, 213_230,
  // DigitalOcean.
  14_061,
  // Linode, which is Akamai's.
  63_949,
  // Vultr (Choopa).
  20_473,
  // Scaleway.
  12_876,
  // Contabo.
  51_167,
  // Oracle Cloud.
  31_898,
  // IBM Cloud (SoftLayer).
  36_351,
  // Alibaba Cloud.
  37_963, 45_102,
  // Tencent Cloud.
  45_090, 132_203,
  // Leaseweb.
  60_781,
]);
