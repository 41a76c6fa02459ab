/** Tests of sign-in, tokens, accounts. */
@NullMarked
package org.caredesk.server.identity;

import org.jspecify.annotations.NullMarked;
