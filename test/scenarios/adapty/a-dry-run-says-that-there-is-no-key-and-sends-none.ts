import type { Scenario } from '../push.ts';

export const scenario: Scenario = {
  settings: { 'dry-run': 'true' },
  status: 'dry-run',
  methods: ['GET', 'OPTIONS'],
  words: /^Dry run: .*holds no key.*apple_store_issuer_id, apple_store_key_id, apple_store_private_key/,
};
