/** What tests stand on: a server on a fresh database, a clock to move, people, an HTTP client. */
@NullMarked
package org.caredesk.server.support;

import org.jspecify.annotations.NullMarked;
