"""Status, notifications, retention and orders for administrators.

Entry points: `status.status_text`, `orders`, `notifier.Notifier`, `retention.clean`. `conditions`
and `notifications` are pure. It may import `state`, `peers` and `settings`.
"""
