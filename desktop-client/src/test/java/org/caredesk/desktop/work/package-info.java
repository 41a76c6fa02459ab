/** Work under the control of a test. */
@NullMarked
package org.caredesk.desktop.work;

import org.jspecify.annotations.NullMarked;
