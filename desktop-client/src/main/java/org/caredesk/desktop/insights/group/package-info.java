/** The hospitals of the group beside each other. */
@NullMarked
package org.caredesk.desktop.insights.group;

import org.jspecify.annotations.NullMarked;
