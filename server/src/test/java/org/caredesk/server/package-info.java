/** Tests of the whole server: modules, conventions, access rules. */
@NullMarked
package org.caredesk.server;

import org.jspecify.annotations.NullMarked;
