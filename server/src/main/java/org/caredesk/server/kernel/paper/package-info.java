/** Setting and drawing text of every script on pages of a PDF. */
@NullMarked
package org.caredesk.server.kernel.paper;

import org.jspecify.annotations.NullMarked;
