@NullMarked
package org.caredesk.desktop.revenue;

import org.jspecify.annotations.NullMarked;
