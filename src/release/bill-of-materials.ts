import type { Artifact } from '../model/artifact.js';
import type { BulletinConfig } from '../model/config.js';
import { URL_NAMESPACE, uuidV5 } from '../outputs/epub/uuid-v5.js';
import { packageUrl, type InstalledPackage } from './installed-packages.js';
import { sha256 } from './sha256.js';

/** An SPDX expression of one or more licences, in round brackets or not. */
const LICENCE_EXPRESSION = /^\(?[A-Za-z0-9.+-]+(?: (?:OR|AND|WITH) \(?[A-Za-z0-9.+-]+\)?)*\)?$/;

/**
 * What a release holds and what it was made with, as a CycloneDX 1.6 bill of materials: the same
 * release gives the same text, so it has no time in it.
 *
 * @param packages Bifolio first
 */
export function billOfMaterials(
  config: BulletinConfig,
  artifacts: readonly Artifact[],
  packages: readonly InstalledPackage[],
): object {
  const sums = artifacts.map(({ path, bytes }) => ({ path, sum: sha256(bytes) }));
  const [bifolio, ...rest] = packages;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidV5(
      [config.identifier, ...sums.map(({ sum }) => sum)].join(' '),
      URL_NAMESPACE,
    )}`,
    version: 1,
    metadata: {
      ...(bifolio === undefined ? {} : { tools: { components: [component(bifolio)] } }),
      component: {
        'bom-ref': config.identifier,
        type: 'data',
        name: config.slug,
        version: config.date,
        components: sums.map(({ path, sum }) => ({
          'bom-ref': `${config.identifier}#${path}`,
          type: 'file',
          name: path,
          hashes: [{ alg: 'SHA-256', content: sum }],
        })),
      },
    },
    components: rest.map((each) => component(each)),
    dependencies: packages.map((each) => ({ ref: packageUrl(each), dependsOn: each.needs })),
  };
}

function component(each: InstalledPackage): object {
  const { name, version, description, license } = each;
  const purl = packageUrl(each);
  return {
    'bom-ref': purl,
    type: 'library',
    name,
    version,
    ...(description === undefined ? {} : { description }),
    ...(license === undefined
      ? {}
      : {
          licenses: [
            LICENCE_EXPRESSION.test(license)
              ? { expression: license }
              : { license: { name: license } },
          ],
        }),
    purl,
  };
}
