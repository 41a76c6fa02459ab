/** Encryption of fields and keyed hashes for looking them up. */
@NullMarked
package org.caredesk.server.kernel.crypto;

import org.jspecify.annotations.NullMarked;
