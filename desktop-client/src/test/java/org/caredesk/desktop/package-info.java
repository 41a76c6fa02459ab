/** Rules of the whole client. */
@NullMarked
package org.caredesk.desktop;

import org.jspecify.annotations.NullMarked;
