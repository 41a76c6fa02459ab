/** Controls without a window. */
@NullMarked
package org.caredesk.desktop.ui;

import org.jspecify.annotations.NullMarked;
