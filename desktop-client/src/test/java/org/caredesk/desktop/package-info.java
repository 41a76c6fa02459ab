@NullMarked
package org.caredesk.desktop;

import org.jspecify.annotations.NullMarked;
