@NullMarked
package org.caredesk.desktop.charts;

import org.jspecify.annotations.NullMarked;
