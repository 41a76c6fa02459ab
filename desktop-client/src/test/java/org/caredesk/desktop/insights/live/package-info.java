@NullMarked
package org.caredesk.desktop.insights.live;

import org.jspecify.annotations.NullMarked;
