/** The CareDesk server: one package below this one is one module. */
@NullMarked
package org.caredesk.server;

import org.jspecify.annotations.NullMarked;
