/** The identity module over HTTP. */
@NullMarked
package org.caredesk.server.identity.web;

import org.jspecify.annotations.NullMarked;
