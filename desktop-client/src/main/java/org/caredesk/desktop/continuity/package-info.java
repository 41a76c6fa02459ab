/**
 * What a desk keeps for the time without a server (SPEC X4): today and tomorrow, encrypted, and who
 * came meanwhile.
 */
@NullMarked
package org.caredesk.desktop.continuity;

import org.jspecify.annotations.NullMarked;
